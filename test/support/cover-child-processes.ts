// Programs that a test starts write their coverage to the folder that scripts/run-tests.mjs names and reads.
const { CHILD_COVERAGE_FOLDER } = process.env;
if (CHILD_COVERAGE_FOLDER !== undefined) process.env.NODE_V8_COVERAGE = CHILD_COVERAGE_FOLDER;
