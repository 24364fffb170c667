/** What one entry of a package exports: names that exist when it runs, and names that are types alone. */
export type Surface = Readonly<{ values: readonly string[]; types: readonly string[] }>;

const names = (text: string): readonly string[] => text.split(/\s+/).filter((name) => name !== '');

/** Sections of a message table. */
const sections = names(`
  absences actions activity adoption breakdown buckets calendar compare contributors controls copying dashboards details dimensions
  emerging fileTypes filterBar filters granularity growing heatmap levels map navigation overTime parts problems range
  rank ranking refresh registry releases requirements search series seriesMarks share shell span stars summary terms tiles topPackages
  values
`);

/**
 * Every public name, by hand, in alphabetical order. A name that is here can be relied on by users; adding or removing one
 * is a decision. `exports.test.ts` reads the built packages back and compares.
 */
export const publicSurface: Readonly<Record<string, Surface>> = {
  '@downpour/core': {
    values: names(`
      CatalogueError DEFAULT_MAX_BUCKETS EARLIEST_DATE GRANULARITIES LATEST_DATE MAX_COMPARED
      MAX_LIMIT MAX_VALUES MIRROR_INSTALLERS OTHER PROBLEMS ProblemError ResultError SAMPLE_MARK
      UNKNOWN activityQuery addDays addMonths adoptionQuery breakdownQuery bucketStart bucketsOf
      canonicalRequest ciFilters comparePythonVersions compareVersions comparisonQuery
      contributorsQuery createRequest daysBetween decodeFilters decodeResult decodeRows
      defineCatalogue dependenciesQuery dependentsQuery describeCatalogue detailsQuery dimension
      emergingQuery encodeFilter encodeRequest extentQuery filtersOf filtersOfValue granularityFor
      growthQuery isAligned isPackageName isPresence isProblem isRangePreset isoWeekday keyColumns
      matrixQuery measure nests nextBucket normalizePackageName parameterNames parseRequest
      parseRequirement parseUtcDate presetStart problem pypiCatalogue rangeDays rankQuery
      refreshQuery releaseCalendarQuery releasesQuery requestKey requestedPackages rollup schema
      searchQuery seriesQuery source splitSeriesQuery starsQuery summaryQuery totalsQuery utcDateOf
    `),
    types: names(`
      Bucket Catalogue CatalogueErrorCode Cell ColumnType Dimension DimensionName Filter FilterName
      FilterValue Filters Granularity Measure MeasureName MergeableMeasureName PackageArity ParameterName
      ParametersOf ParsedRequest Presence Problem ProblemCode Provenance PypiCatalogue Query
      QueryDefaults      QueryDescription QueryKind QueryName QueryPlan RangePreset Request RequestOf Requirement Result
      ResultColumn Rollup RowOf
      Schema SideTable Source TableDefinition TableEngine TableOptions TimeRange UtcDate
    `),
  },
  '@downpour/core/planner': {
    values: names(`
      assembleResult coverageOf deploymentStatement describeMismatch describePlan extentStatement
      githubRepository grantsStatement holdsSampleData missingSideTables occurrenceStatement
      planQuery privilegesBeyondReading readDeployment readExtent readSettings resolveQuery
      selectRollup settingsStatement versionStatement wantedValues
    `),
    types: names(`
      Assembly Coverage DeployedSideTable DeployedTable Deployment Execution Mismatch Period Plan RawRow Resolution
      ResolveContext ResolvedQuery Selection ServerSetting Statement StatementParameter WantedValue
    `),
  },
  '@downpour/core/sql': {
    values: names(`
      aggregateExpression isPreRelease isVersion normalizedName quoteIdentifier quoteTable
      requirementExtra requirementExtras requirementMarker requirementName requirementPattern requirementSpecifier
      rollupSelect timeBucket versionKey
    `),
    types: [],
  },
  '@downpour/ddl': {
    values: names(`
      DdlError OLDEST_VERSION actualSchema advise applyChanges connect createProgress describeChange
      desiredSchema diffSchema exitCodes ingest refusedChanges renderSchema sample serveClickHouse
      silentProgress spawnClickHouse
    `),
    types: names(`
      ActualObject ActualSchema Advice AdviseOptions Change Connection ConnectionOptions DdlErrorOptions
      DesiredSchema DictionaryObject ExitCode IngestOptions IngestReport IngestedFile Loader ObjectColumn
      PresentRollup Progress ProgressStep ProposedRollup QueryAdvice RefusedChange Rejections Repair Risk
      SampleOptions SampleReport SampleShape SchemaName SchemaObject ServeClickHouseOptions ServedClickHouse
      SpawnClickHouseOptions SpawnedClickHouse StatementValues TableObject ViewObject Weights
    `),
  },
  '@downpour/react': {
    values: names(`
      ClientError
      ComparePackages
      CountryMap
      DateRangePicker
      Dependencies
      Dependents
      DownloadsBreakdown
      DownloadsOverTime
      DownloadsSummary
      DownpourProvider
      EmergingPackages
      FileTypesByInstaller
      FilterBar
      FilterPills
      FilterProvider
      GithubActivity
      GranularityToggle
      GrowingPackages
      NO_FILTERS
      NeedingRefresh
      PackageDashboard
      PackageDetails
      PackageRank
      PackageSearch
      PrefetchedAnswers
      RecentReleases
      RegistryDashboard
      RegistryTotals
      ShareLink
      StarsOverTime
      TopContributors
      TopPackages
      VersionAdoption
      ciPresence
      countryName
      createClient
      decodeFilterState
      describeRange
      dimensionName
      encodeFilterState
      formatBucket
      formatChange
      formatCount
      formatCountCompact
      formatDay
      formatShare
      mapState
      reduceFilters
      themeCss
      useCatalogueQuery
      useComparePackages
      useCountryMap
      useDateRange
      useDependencies
      useDependents
      useDimensionValues
      useDownloadsBreakdown
      useDownloadsOverTime
      useDownloadsSummary
      useDownpour
      useEmergingPackages
      useFileTypesByInstaller
      useFilters
      useGithubActivity
      useGranularityToggle
      useGrowingPackages
      useHistoryAddress
      useNeedingRefresh
      usePackageDetails
      usePackageRank
      usePackageSearch
      useRecentReleases
      useRegistryTotals
      useScope
      useShareLink
      useStarsOverTime
      useTopContributors
      useTopPackages
      useUrlFilters
      useVersionAdoption
    `),
    types: names(`
      AdoptedVersion
      Answer
      AppearanceProps
      CatalogueQueryOptions
      ChartTheme
      Choice
      Client
      ClientOptions
      ClientProblem
      ClientProblemCode
      ComparePackagesData
      ComparePackagesOptions
      ComparePackagesProps
      ComparedSeries
      Contributor
      CountryMapOptions
      CountryMapProps
      DashboardProps
      DateRange
      DateRangeOptions
      DateRangePickerProps
      DatedPackage
      DatedPackages
      DaySpan
      DependenciesData
      DependenciesOptions
      DependenciesProps
      Dependency
      Dependent
      DependentsData
      DependentsOptions
      DependentsProps
      DimensionValue
      DimensionValues
      DimensionValuesOptions
      DownloadsBreakdownData
      DownloadsBreakdownOptions
      DownloadsBreakdownProps
      DownloadsOverTimeData
      DownloadsOverTimeOptions
      DownloadsOverTimeProps
      DownloadsSummaryData
      DownloadsSummaryOptions
      DownloadsSummaryProps
      Downpour
      DownpourProviderProps
      EmergingPackagesData
      EmergingPackagesOptions
      EmergingPackagesProps
      FileTypesByInstallerData
      FileTypesByInstallerOptions
      FileTypesByInstallerProps
      FilterAction
      FilterBarProps
      FilterDimension
      FilterPillsProps
      FilterProviderProps
      FilterState
      FoundPackage
      GithubActivityData
      GithubActivityOptions
      GithubActivityProps
      GranularityChoices
      GranularityToggleOptions
      GranularityToggleProps
      GrowingPackage
      GrowingPackagesData
      GrowingPackagesOptions
      GrowingPackagesProps
      Language
      Matrix
      MatrixHeader
      MessageTables
      Messages
      NeedingRefreshData
      NeedingRefreshOptions
      NeedingRefreshProps
      Note
      PackageDashboardProps
      PackageDashboardWidget
      PackageDetailsData
      PackageDetailsOptions
      PackageDetailsProps
      PackageLinkProps
      PackageLinks
      PackageRankData
      PackageRankOptions
      PackageRankProps
      PackageSearchOptions
      PackageSearchProps
      PageAddress
      PageFilters
      Part
      Point
      Prefetched
      PrefetchedAnswersProps
      QueryProblem
      QueryState
      RangeChoices
      RangeSelection
      RankingEntry
      RecentReleasesData
      RecentReleasesOptions
      RecentReleasesProps
      RegistryDashboardProps
      RegistryDashboardWidget
      RegistryTotalsData
      RegistryTotalsOptions
      RegistryTotalsProps
      Release
      ReleaseMonth
      ReleasedPackage
      RepositoryMetric
      Scope
      ScopeProps
      Selection
      Series
      ShareLinkOptions
      ShareLinkProps
      ShareLinkState
      ShareOutcome
      SpanFault
      StarsOverTimeData
      StarsOverTimeOptions
      StarsOverTimeProps
      StartFilters
      StatTile
      TopContributorsData
      TopContributorsOptions
      TopContributorsProps
      TopPackagesData
      TopPackagesOptions
      TopPackagesProps
      UrlFilterOptions
      ValueOrder
      ValueScale
      VersionAdoptionData
      VersionAdoptionOptions
      VersionAdoptionProps
      WidgetProps
      ZoomProps
    `),
  },
  '@downpour/react/messages/de': { values: sections, types: [] },
  '@downpour/react/messages/ja': { values: sections, types: [] },
  '@downpour/react/messages/zh': { values: sections, types: [] },
  '@downpour/react/server': {
    values: names(`
      ClientError
      NO_FILTERS
      createClient
      decodeFilterState
      encodeFilterState
      filtersAt
      prefetch
      widgetRequests
    `),
    types: names(`
      AddressSearch
      AskingWidgets
      Client
      ClientOptions
      ClientProblem
      ClientProblemCode
      FilterState
      FiltersAtOptions
      PrefetchOptions
      Prefetched
      QueryProblem
      StartFilters
    `),
  },
  '@downpour/react/static': {
    values: names(`
      BarListSvg
      DonutSvg
      HeatmapSvg
      LinesSvg
      RankingSvg
      SparklineSvg
      StatTilesSvg
      TimeSeriesSvg
      WorldMapSvg
      assignColors
      barListLayout
      countryName
      darkTokens
      describeParts
      describeSeries
      donutLayout
      formatBucket
      formatChange
      formatCount
      formatCountCompact
      formatCountLong
      formatDay
      formatShare
      heatmapLayout
      isOnMap
      lightTokens
      linesLayout
      nearestBucket
      nearestNumber
      numberToX
      pypiIncidents
      rankingLayout
      sparklineLayout
      statTilesLayout
      themeCss
      timeSeriesLayout
      valueToY
      worldMapLayout
    `),
    types: names(`
      AverageLayout
      BarListLayout
      BarListProps
      BarRow
      Box
      BucketNote
      BucketReleases
      ChartProps
      ChartTheme
      DonutLayout
      DonutProps
      DonutSlice
      Extent
      FrameLayout
      HeatmapHeader
      HeatmapLayout
      HeatmapProps
      Language
      LineLayout
      LinesLayout
      LinesProps
      MapPlace
      MarkedTimes
      Messages
      Note
      NoteMark
      NumberLine
      Palette
      Part
      Point
      RankingEntry
      RankingProps
      Release
      ReleaseMark
      Series
      SeriesColors
      SeriesLayout
      SparklineLayout
      SparklineProps
      StatTile
      StatTilesLayout
      StatTilesProps
      TimeSeriesLayout
      TimeSeriesProps
      TimeSeriesVariant
      Token
      ValueAxis
      ValueScale
      ValueTick
      WorldMapLayout
      WorldMapProps
    `),
  },
  '@downpour/react/testing': {
    values: names('createFakeClient'),
    types: names('FakeAnswer FakeBehaviour FakeClient FakeClientOptions FakeResults'),
  },
  '@downpour/react/testing/fixtures': { values: names('fixtures'), types: [] },
  '@downpour/server-proxy': {
    values: names('createProxy'),
    types: names(
      'ClickHouseConnection Cors Limits Log LogFields LogLevel Proxy ProxyOptions Readiness SchemaChoice',
    ),
  },
  '@downpour/server-proxy/node': {
    values: names('ServeError serveProxy'),
    types: names('ServeOptions ServedProxy'),
  },
};
