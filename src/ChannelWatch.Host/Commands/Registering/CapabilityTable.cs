using System.Globalization;
using System.Text;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Commands.Registering;

/// <summary>The capability tables of the documentation, made from the same data the program acts on.</summary>
internal static class CapabilityTable
{
    /// <summary>One platform's table.</summary>
    public static string Of(IConnectorFactory factory)
    {
        var profile = factory.Profile;
        var text = new StringBuilder();
        Row(text, profile.Platform, $"`\"Kind\": \"{factory.Kind}\"`");
        text.Append("|---|---|\n");
        Row(text, "Reads", profile.Reads);
        foreach (var (capability, words) in CapabilityWords.All)
        {
            Row(text, Capital(words), profile.Capabilities.HasFlag(capability) ? "yes" : profile.ByHand.ContainsKey(capability) ? "no; by hand, with the steps in a mail" : "no");
        }

        Row(text, "Who still sees a hidden comment", profile.HiddenMeans.Length > 0 ? profile.HiddenMeans : "nothing can be hidden");
        Row(text, "Cost", profile.Cost);
        Row(text, "Own ration", Rations(profile));
        Row(text, "Keeping what was read", profile.Retention);
        if (profile.Limits.Count > 0)
        {
            text.Append("\nWhat ChannelWatch cannot do or see there:\n\n");
            profile.Limits.ToList().ForEach(limit => text.Append(CultureInfo.InvariantCulture, $"- {Cell(limit)}\n"));
        }

        text.Append("\nSettings:\n\n| Setting | | What it is |\n|---|---|---|\n");
        foreach (var setting in factory.Settings)
        {
            text.Append(CultureInfo.InvariantCulture, $"| `{setting.Key}` | {(setting.Required ? "required" : "optional")}{(setting.Secret ? ", secret" : "")} | {Cell(setting.Meaning)} |\n");
        }

        return text.ToString();
    }

    /// <summary>The table of all platforms.</summary>
    public static string Index(IEnumerable<IConnectorFactory> factories)
    {
        var text = new StringBuilder("| Platform | Reads | Hide | Show again | Remove | Answer | Block | Cost |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var factory in factories)
        {
            var (profile, can) = (factory.Profile, (Func<ConnectorCapabilities, string>)(wanted => factory.Profile.Capabilities.HasFlag(wanted) ? "yes" : "no"));
            text.Append(
                CultureInfo.InvariantCulture,
                $"| [{Cell(profile.Platform)}]({factory.Kind}.md) | {Cell(profile.Reads)} | {can(ConnectorCapabilities.Hide)} | {can(ConnectorCapabilities.Unhide)} | {can(ConnectorCapabilities.Remove)} | {can(ConnectorCapabilities.Reply)} | {can(ConnectorCapabilities.Block)} | {Cell(profile.Cost)} |\n");
        }

        return text.ToString();
    }

    public static string Rations(ConnectorProfile profile) => profile.Budgets.Count == 0
        ? "none needed"
        : string.Join("; ", profile.Budgets.Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.Units:N0} {rule.Name} in {Span(rule.Window)}")));

    private static string Span(TimeSpan window) => window switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{window.TotalDays:0.#} d"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{window.TotalHours:0.#} h"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{window.TotalMinutes:0.#} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{window.TotalSeconds:0.#} s"),
    };

    private static void Row(StringBuilder text, string name, string value) => text.Append(CultureInfo.InvariantCulture, $"| {Cell(name)} | {Cell(value)} |\n");

    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
