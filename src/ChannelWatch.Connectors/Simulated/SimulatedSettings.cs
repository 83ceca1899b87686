using System.Globalization;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>Reads a channel's settings into <see cref="SimulatedOptions"/>, collecting every mistake.</summary>
internal sealed class SimulatedSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Script", Required: false, Secret: false, "File with the comments to play, one JSON object a line"),
        new("State", Required: true, Secret: false, "File that remembers what was hidden and answered (the program chooses one in its data folder)"),
        new("Speed", Required: false, Secret: false, "How fast the script plays, 0.01 to 1000 (default 1)"),
        new("Generate", Required: false, Secret: false, "Made-up comments there from the start, 0 to 1000000 (default 0); for measuring"),
    ];

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public SimulatedOptions? Read()
    {
        foreach (var key in channel.Settings.Keys.Where(key => Known.All(known => !known.Key.Equals(key, StringComparison.OrdinalIgnoreCase))))
        {
            _problems.Add($"{key}: unknown setting; a simulated channel has {string.Join(", ", Known.Select(known => known.Key))}");
        }

        if (Value("State") is null)
        {
            _problems.Add("State: is missing; it names the file that remembers what was hidden and answered");
        }

        if (Value("Script") is { } script && !File.Exists(script))
        {
            _problems.Add($"Script: there is no file '{script}'");
        }

        if (!double.TryParse(Value("Speed") ?? "1", NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) || speed is not (>= 0.01 and <= 1000))
        {
            _problems.Add($"Speed: '{Value("Speed")}' is not a number from 0.01 to 1000");
        }

        if (!int.TryParse(Value("Generate") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var generate) || generate > 1_000_000)
        {
            _problems.Add($"Generate: '{Value("Generate")}' is not a whole number from 0 to 1000000");
        }

        return _problems.Count == 0 ? new SimulatedOptions { Script = Value("Script"), State = Value("State") ?? "", Speed = speed, Generate = generate } : null;
    }

    private string? Value(string key) => channel.Settings.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value.Trim() : null;
}
