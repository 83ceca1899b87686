using ChannelWatch.Training;

var arguments = TrainingArguments.Parse(args);
if (arguments is null)
{
    Console.Error.WriteLine("Usage: ChannelWatch.Training --data FOLDER --out FILE");
    return 2;
}

var model = new Training(arguments.Data).Run();
using var file = File.Create(arguments.Out);
model.Save(file);
return 0;
