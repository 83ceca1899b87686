using System.Xml;
using System.Xml.Linq;

namespace ChannelWatch.Connectors.Rss;

/// <summary>Parses a feed within bounds: no document types, no outside entities, at most 5 MB.</summary>
internal static class FeedDocument
{
    public const int LongestFeed = 5 * 1024 * 1024;

    /// <summary>The feed's entries: items of RSS 0.9 to 2.0 and RDF, entries of Atom, in any namespace.</summary>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.NotTheApi"/> when it is no feed.</exception>
    public static IReadOnlyList<XElement> Entries(byte[] body)
    {
        try
        {
            using var stream = new MemoryStream(body);
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestFeed, CheckCharacters = false });
            var root = XDocument.Load(reader).Root;
            return root?.Name.LocalName is "rss" or "feed" or "RDF"
                ? [.. root.Descendants().Where(element => element.Name.LocalName is "item" or "entry")]
                : throw new ChannelException(ChannelFailure.NotTheApi, $"The address gives XML that is no feed (its root is <{Short(root?.Name.LocalName)}>): set Feed to the address of an RSS or Atom feed.");
        }
        catch (XmlException exception)
        {
            throw new ChannelException(ChannelFailure.NotTheApi, "The address does not give a whole feed: it was cut off, is longer than 5 MB, has a document type, or is a web page.", inner: exception);
        }
    }

    public static string? Text(XElement entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string Short(string? name) => name is null ? "" : name.Length <= 30 ? name : name[..30];
}
