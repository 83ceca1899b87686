using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Tests;

/// <summary>Operators edit the lists: a mistake is named, with its place.</summary>
public sealed class WordListReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("words").FullName;

    [Theory]
    [InlineData("[abuse/x abuse=2] Why.")]
    [InlineData("[abuse/x nonsense=0.5] Why.")]
    [InlineData("a phrase without a section")]
    [InlineData("[abuse/x abuse=0.5] Why.\n(an|open")]
    [InlineData("[abuse/x abuse=0.5] Why.\n<unknown> set")]
    public void A_broken_list_is_refused_with_file_and_line(string contents)
    {
        File.WriteAllText(Path.Combine(_directory, "broken.txt"), contents);

        var problem = Assert.Throws<WordListException>(() => WordListReader.Read(_directory));

        Assert.StartsWith($"broken.txt line {contents.Split('\n').Length}: ", problem.Message);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
