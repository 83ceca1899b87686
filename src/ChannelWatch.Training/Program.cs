using ChannelWatch.Core.Judging;
using ChannelWatch.Training;

var arguments = TrainingArguments.Parse(args);
if (arguments is null)
{
    Console.Error.WriteLine("Usage: ChannelWatch.Training --data FOLDER --out FILE [--first-stage FILE] [--words FOLDER] [--policy FILE] | --data FOLDER --evaluate FILE");
    return 2;
}

var rules = new RuleFindings(arguments.Words);
if (arguments.Evaluate is { } path)
{
    using var existing = File.OpenRead(path);
    new Evaluation(SchoolModel.Load(existing), rules, arguments.Data).Print();
    return 0;
}

var policy = PolicyBook.Parse(arguments.Policy, File.ReadAllText(arguments.Policy)).Default;
var reading = new TextReading(FoldTable.Build(), ClassList.Read(Path.Combine(AppContext.BaseDirectory, "data", "word-classes.txt"), arguments.Words));
var model = new Training(arguments.Data, rules, reading, policy, arguments.FirstStage).Run();
using var file = File.Create(arguments.Out);
model.Save(file);
return 0;
