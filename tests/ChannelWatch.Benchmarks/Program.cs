using ChannelWatch.Benchmarks;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Judging;

// One command so far; each further one is a line here.
return args.Length == 0 ? Usage() : args[0] switch
{
    "accuracy" => await Told(() => AccuracyCommand.RunAsync(args[1..])),
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
    return 2;
}
