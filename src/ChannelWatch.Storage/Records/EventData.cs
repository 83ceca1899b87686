using System.Text.Json.Nodes;

namespace ChannelWatch.Storage.Records;

/// <summary>Particulars of an entry as compact JSON in the order given.</summary>
internal static class EventData
{
    public static string Of(params ReadOnlySpan<(string Name, JsonNode? Value)> particulars)
    {
        var data = new JsonObject();
        foreach (var (name, value) in particulars)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }

        return data.ToJsonString();
    }
}
