using ChannelWatch.Host.Commands;

using var console = CommandConsole.Terminal();
return await CommandLineEntry.RunAsync(args, console);
