using GovBot.Benchmarks;

// Each measurement prints a Markdown table; docs/performance.md says how to read and rerun them.
return args switch
{
    ["turns", ..] => await TurnBenchmark.RunAsync(),
    ["waterfall", ..] => await WaterfallBenchmark.RunAsync(),
    ["directline", ..] => await DirectLineLoad.RunAsync(),
    ["startup", ..] => await StartupBenchmark.RunAsync(),
    ["sweep", ..] => await SweepBenchmark.RunAsync(),
    ["understanding", ..] => UnderstandingBenchmark.Run(),
    ["booklet", var count, .. var file] => await BookletBenchmark.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), file is [var path] ? path : null),
    ["conventions", var count] => await ConventionBenchmark.RunAsync(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("dotnet run -c Release --project tests/GovBot.Benchmarks -- turns | waterfall | directline | startup | sweep | understanding | booklet COUNT [FILE] | conventions COUNT");
    return 2;
}
