using System.Text.Json;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Intake;

/// <summary>Reads who wrote a comment: a name, or an object with id, name and isSchool.</summary>
internal static class AuthorReader
{
    private static readonly string[] Known = ["id", "name", "isSchool"];

    public static PlatformAuthor Read(JsonElement? author)
    {
        if (author is not { } element)
        {
            return new PlatformAuthor("", "Not known");
        }

        if (element.ValueKind == JsonValueKind.String)
        {
            var only = element.GetString()!;
            return only.Length <= IntakeLimits.LongestName
                ? new PlatformAuthor(only.Length == 0 ? "" : "name:" + only.ToUpperInvariant(), only.Length == 0 ? "Not known" : only)
                : throw new IntakeFaultException($"\"author\" is longer than {IntakeLimits.LongestName} characters.");
        }

        var fields = new FieldReader(element, Known, "\"author\"");
        var name = fields.Optional("name", IntakeLimits.LongestName) is { Length: > 0 } given ? given : "Not known";
        return new PlatformAuthor(fields.Optional("id", IntakeLimits.LongestId) ?? "", name, fields.Flag("isSchool"));
    }
}
