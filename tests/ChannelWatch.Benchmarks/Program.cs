using ChannelWatch.Benchmarks;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Judging;

return args.Length == 0 ? Usage() : args[0] switch
{
    "accuracy" => await Told(() => AccuracyCommand.RunAsync(args[1..])),
    "speed" => await Told(() => SpeedCommand.RunAsync(args[1..])),
    "poll" => await PollCommand.RunAsync(args[1..]),
    "overhead" => await OverheadCommand.RunAsync(args[1..]),
    "planner" => PlannerCommand.Run(args[1..]),
    "startup" => await StartupCommand.RunAsync(args[1..]),
    _ => Usage(),
};

// What is wrong with the operator's files is said in one line, not shown as a crash.
static async Task<int> Told(Func<Task<int>> command)
{
    try
    {
        return await command();
    }
    catch (Exception problem) when (problem is IOException or WordListException or PolicyException or System.Text.Json.JsonException)
    {
        Console.Error.WriteLine(problem.Message);
        return 2;
    }
}

static int Usage()
{
    Console.Error.WriteLine("accuracy --data FILE… [--out FILE] [--policy FILE] [--words DIRECTORY] [--mistakes KIND]   measures the classifier and the policy on labelled comments");
    Console.Error.WriteLine("speed --data FILE… [--published FOLDER] [--words DIRECTORY] [--policy FILE]   measures what judging costs a comment, step by step, on hostile texts, and as a whole process (build with -c Release)");
    Console.Error.WriteLine("poll [CASES-ON-RECORD]   measures a poll of 1,000 new comments, and of 10 with many cases on record");
    Console.Error.WriteLine("overhead [COMMENTS]   compares reading a platform through its connector with the bare HTTP and JSON of the same answers");
    Console.Error.WriteLine("planner [tuning] [channels] [comments-only]   compares planned polls with as many at a fixed interval, over a simulated month of seven channels");
    Console.Error.WriteLine("startup PUBLISHED-FOLDER [MINUTES]   measures a published build's start and memory");
    return 2;
}
