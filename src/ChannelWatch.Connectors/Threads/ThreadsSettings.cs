using ChannelWatch.Connectors.Settings;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Reads a channel's settings into <see cref="ThreadsOptions"/>, collecting every mistake.</summary>
internal sealed class ThreadsSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("UserId", Required: true, Secret: false, "The profile's number, as docs/channels/threads.md says (not its @name)"),
        new("Token", Required: true, Secret: true, "A long-lived access token, made as docs/channels/threads.md says"),
        new("ReadMentions", Required: false, Secret: false, "true reads posts elsewhere that mention the profile too; needs the permission threads_manage_mentions (default false)"),
        .. SweepOptions.Known,
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address and version of the API (default https://graph.threads.net/v1.0/)"),
    ];

    private readonly SettingsReader _reader = new("Threads", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public ThreadsOptions? Read()
    {
        var options = new ThreadsOptions
        {
            UserId = _reader.Needed("UserId"),
            Token = _reader.Needed("Token"),
            ReadMentions = _reader.Flag("ReadMentions"),
            Sweep = SweepOptions.Read(_reader),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", ThreadsOptions.PublicRoot, insecureAllowed: false),
        };
        if (!options.UserId.All(char.IsAsciiDigit))
        {
            _reader.Problem($"UserId: '{options.UserId}' is not a number; the profile's name will not do");
        }

        return _reader.IfFine(options);
    }
}
