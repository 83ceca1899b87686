using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Intake;

/// <summary>Reads a channel's settings into <see cref="IntakeOptions"/>, collecting every mistake.</summary>
internal sealed class IntakeSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Key", Required: false, Secret: true, "What the other system signs in with over HTTP: 24 to 200 letters, digits and signs without spaces, made at random"),
        new("Folder", Required: false, Secret: false, "A folder the other system leaves files in; relative to the data folder"),
        new("ActsWithin", Required: false, Secret: false, "How long the other system has to carry out decisions it fetches before a person is asked to, 0 to 1.00:00:00 (default 00:00:00: it carries out nothing)"),
    ];

    private readonly SettingsReader _reader = new("intake", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public IntakeOptions? Read()
    {
        var (key, folder) = (_reader.Value("Key"), _reader.Value("Folder"));
        if (key is not null && (key.Length is < 24 or > 200 || key.Any(letter => letter is <= ' ' or > '~')))
        {
            _reader.Problem("Key: is too short, too long or holds spaces; 24 to 200 letters, digits and signs, such as 'openssl rand -hex 24' gives");
        }

        if (key is null && folder is null)
        {
            _reader.Problem("Key: is missing, and so is Folder; at least one says how comments are handed in");
        }

        return _reader.IfFine(new IntakeOptions(new IntakeTerms(key, folder), _reader.Span("ActsWithin", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromDays(1))));
    }
}
