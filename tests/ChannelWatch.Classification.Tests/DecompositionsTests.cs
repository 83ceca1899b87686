using System.Globalization;
using System.Text;
using ChannelWatch.Classification.Text;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Classification.Tests;

/// <summary>The shipped table of letter shapes is Unicode's.</summary>
public sealed class DecompositionsTests
{
    [Fact]
    public void The_shipped_table_says_what_unicode_says()
    {
        var unicode = Decompositions.Make();
        WriteWhenAsked(unicode);

        var shipped = Decompositions.Read();

        Assert.Equal(Lines(unicode), Lines(shipped));
    }

    [Theory]
    [InlineData("\uFF21", "a")]
    [InlineData("\u212B", "a")]
    [InlineData("\u2460", "1")]
    public void Letters_in_fancy_dress_are_undressed(string fancy, string plain)
    {
        var rune = Rune.GetRuneAt(fancy, 0);

        Assert.Equal(plain, new Folding().Fold(rune.Value).ToString());
    }

    private static List<string> Lines(Dictionary<int, string> table) =>
        [.. table.OrderBy(entry => entry.Key).Select(entry => $"{entry.Key.ToString("X", CultureInfo.InvariantCulture)} {entry.Value}")];

    // After a change of the blocks or of Unicode: set CHANNELWATCH_WRITE_DECOMPOSITIONS to 1, run this test, and build again.
    private static void WriteWhenAsked(Dictionary<int, string> table)
    {
        if (Environment.GetEnvironmentVariable("CHANNELWATCH_WRITE_DECOMPOSITIONS") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, "src/ChannelWatch.Classification/Text/decompositions.txt"), string.Join('\n', Lines(table)) + "\n");
        }
    }
}
