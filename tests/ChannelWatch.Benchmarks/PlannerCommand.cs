using System.Globalization;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// Compares the planner with polling at a fixed interval that takes the same number of calls, channel by channel. Other seeds are reported than
/// those the planner's constants were chosen on. Exit code 1 when mean or 95th percentile over all reported seeds is more than half.
/// </summary>
internal static class PlannerCommand
{
    private static readonly int[] TuningSeeds = [1, 2, 3, 4, 5, 6, 7, 8];
    private static readonly int[] ReportingSeeds = [101, 102, 103, 104, 105, 106, 107, 108];

    public static int Run(string[] arguments)
    {
        var seeds = arguments.Contains("tuning") ? TuningSeeds : ReportingSeeds;
        Console.WriteLine("seed  channel      comments  polls/day   planned mean   p95 min   fixed mean   p95 min   ratio mean   p95");
        var (all, allSteady) = (new List<double>(), new List<double>());
        foreach (var seed in seeds)
        {
            var (planned, steady) = (new List<double>(), new List<double>());
            var total = 0;
            foreach (var channel in SimulatedChannel.Seven)
            {
                var month = new SimulatedMonth(channel, seed, !arguments.Contains("comments-only"));
                var (delays, polls) = month.Planned();
                var still = month.Fixed(polls);
                total += polls;
                planned.AddRange(delays);
                steady.AddRange(still);
                if (arguments.Contains("channels"))
                {
                    Line(seed, channel.Name, delays, still, polls / SimulatedMonth.Days);
                }
            }

            Line(seed, "all seven", planned, steady, total / (double)SimulatedMonth.Days);
            all.AddRange(planned);
            allSteady.AddRange(steady);
        }

        Line(0, "all seeds", all, allSteady, 0);
        return P95(all) <= P95(allSteady) / 2 && all.Average() <= allSteady.Average() / 2 ? 0 : 1;
    }

    private static void Line(int seed, string name, List<double> planned, List<double> steady, double polls) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{seed,4}  {name,-12} {planned.Count,8}  {polls,9:0}   {planned.Average(),12:0.0} {P95(planned),9:0.0}   {steady.Average(),10:0.0} {P95(steady),9:0.0}   {planned.Average() / steady.Average(),10:0.000} {P95(planned) / P95(steady),5:0.000}"));

    private static double P95(List<double> values) => values.Order().ElementAt((int)(0.95 * values.Count));
}
