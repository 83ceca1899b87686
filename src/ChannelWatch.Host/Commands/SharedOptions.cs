using System.CommandLine;
using ChannelWatch.Host.Configuration;

namespace ChannelWatch.Host.Commands;

/// <summary>Options every command understands.</summary>
internal sealed class SharedOptions
{
    public Option<string[]> Config { get; } = new("--config")
    {
        Description = "Configuration file; may be given several times, later ones over earlier ones. Without any: the demonstration.",
        HelpName = "FILE",
        Recursive = true,
        DefaultValueFactory = _ => [],
    };

    public Option<string> Data { get; } = new("--data")
    {
        Description = "Folder that keeps the record, keys and logs.",
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => InstallationRequest.DefaultData,
    };

    public Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where the pages listen.",
        HelpName = "URL",
        Recursive = true,
        DefaultValueFactory = _ => InstallationRequest.DefaultUrls,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Config);
        command.Options.Add(Data);
        command.Options.Add(Urls);
    }

    public InstallationRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(Config) ?? [], parsed.GetValue(Data) ?? InstallationRequest.DefaultData, parsed.GetValue(Urls));
}
