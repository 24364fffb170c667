/** Packages of the sample data: real names, the most downloaded first, by the look of things rather than by measurement. */
export const samplePackages: readonly string[] = `
boto3 urllib3 requests botocore certifi typing-extensions idna charset-normalizer packaging setuptools
s3transfer python-dateutil six aiobotocore numpy s3fs fsspec pyyaml cryptography pydantic
cffi pip pycparser attrs click jmespath rsa pandas pytz markupsafe
jinja2 pyasn1 importlib-metadata pydantic-core zipp platformdirs wheel filelock pluggy pyjwt
google-api-core protobuf pytest virtualenv aiohttp yarl tzdata multidict frozenlist annotated-types
googleapis-common-protos awscli colorama google-auth sqlalchemy grpcio-status wrapt iniconfig cachetools exceptiongroup
requests-oauthlib tomli rich psutil aiosignal greenlet pyarrow oauthlib markdown-it-py pygments
requests-toolbelt docutils scipy anyio sniffio h11 httpx httpcore tqdm grpcio
mdurl pyparsing soupsieve beautifulsoup4 jsonschema tomlkit websocket-client pyopenssl isodate rpds-py
referencing jsonschema-specifications proto-plus pillow lxml openpyxl et-xmlfile keyring distlib nodeenv
pre-commit identify cfgv coverage mypy-extensions regex decorator pexpect ptyprocess more-itertools
google-cloud-storage google-cloud-core google-resumable-media google-crc32c google-cloud-bigquery azure-core msal azure-identity azure-storage-blob msrest
snowflake-connector-python sortedcontainers asn1crypto tabulate networkx scikit-learn joblib threadpoolctl matplotlib kiwisolver
fonttools cycler contourpy fastapi starlette uvicorn python-dotenv watchfiles websockets python-multipart
flask werkzeug itsdangerous blinker gunicorn django asgiref sqlparse djangorestframework celery
kombu amqp vine billiard redis psycopg2-binary psycopg asyncpg pymysql alembic
mako openai tiktoken anthropic langchain langchain-core langsmith huggingface-hub tokenizers transformers
safetensors torch torchvision sympy mpmath triton accelerate datasets xxhash dill
multiprocess ruff black isort flake8 pycodestyle pyflakes mccabe mypy pathspec
bandit tox poetry poetry-core uv hatchling build trove-classifiers twine readme-renderer
selenium playwright scrapy parsel twisted incremental constantly hyperlink paramiko pynacl
bcrypt docker kubernetes ansible ansible-core jupyterlab notebook ipython ipykernel nbconvert
nbformat traitlets jupyter-client tornado pyzmq plotly dash streamlit altair bokeh
polars duckdb clickhouse-connect clickhouse-driver dbt-core dbt-clickhouse great-expectations apache-airflow prefect dagster
opentelemetry-api opentelemetry-sdk opentelemetry-proto sentry-sdk structlog loguru prometheus-client orjson ujson simplejson
msgpack zstandard brotli lz4 types-requests types-pyyaml types-python-dateutil types-setuptools hypothesis faker
spacy nltk gensim xgboost lightgbm sphinx mkdocs mkdocs-material pdm nox
`
  .trim()
  .split(/\s+/);

/** Packages of which the sample has versions with an epoch, as PEP 440 allows. */
export const packagesWithEpoch: readonly string[] = ['incremental', 'pyzmq', 'isodate'];

/** Packages without a release since well before the sample data begin. */
export const retiredPackages: readonly string[] = [
  'asn1crypto',
  'constantly',
  'et-xmlfile',
  'jmespath',
  'mccabe',
  'mdurl',
  'nltk',
  'pexpect',
  'ptyprocess',
  'six',
  'sniffio',
];

/** Packages that first appear part of the way through the sample data, one after another; the last near its end. */
export const newcomers: readonly string[] = [
  'anthropic',
  'clickhouse-connect',
  'dbt-clickhouse',
  'hatchling',
  'langchain-core',
  'langsmith',
  'nox',
  'polars',
  'prefect',
  'ruff',
  'structlog',
  'tiktoken',
  'trove-classifiers',
  'uv',
  'watchfiles',
];

/** Names as their projects write them, where that is not how PEP 503 normalises them. */
export const writtenNames: Readonly<Record<string, string>> = {
  alembic: 'Alembic',
  django: 'Django',
  flask: 'Flask',
  jinja2: 'Jinja2',
  'importlib-metadata': 'importlib_metadata',
  mako: 'Mako',
  markupsafe: 'MarkupSafe',
  pygments: 'Pygments',
  pyjwt: 'PyJWT',
  pynacl: 'PyNaCl',
  pyyaml: 'PyYAML',
  scrapy: 'Scrapy',
  sphinx: 'Sphinx',
  sqlalchemy: 'SQLAlchemy',
  twisted: 'Twisted',
  'typing-extensions': 'typing_extensions',
  werkzeug: 'Werkzeug',
};
