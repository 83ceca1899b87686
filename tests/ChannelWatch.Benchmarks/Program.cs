using ChannelWatch.Benchmarks;

// One command so far; each further one is a line here.
return args.Length == 0 ? Usage() : args[0] switch
{
    "accuracy" => await AccuracyCommand.RunAsync(args[1..]),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("accuracy --data FILE… [--out FILE] [--policy FILE] [--words DIRECTORY] [--mistakes KIND]   measures the classifier and the policy on labelled comments");
    return 2;
}
