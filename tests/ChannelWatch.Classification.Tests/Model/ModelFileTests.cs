using ChannelWatch.Classification.Model;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Classification.Tests.Model;

/// <summary>A model file that cannot be used says so and never judges.</summary>
public sealed class ModelFileTests
{
    private static readonly byte[] Shipped = Save();

    [Fact]
    public void The_shipped_model_stays_within_four_megabytes()
    {
        Assert.InRange(Shipped.Length, 1, 4_000_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(24)]
    [InlineData(100_000)]
    public void A_file_cut_short_is_refused(int length)
    {
        Assert.Throws<ModelFileException>(() => Load(Shipped[..length]));
    }

    [Fact]
    public void A_file_of_another_version_is_refused_by_name()
    {
        var other = Shipped.ToArray();
        other[4]++;

        var refusal = Assert.Throws<ModelFileException>(() => Load(other));

        Assert.Contains($"version {ModelFile.Version + 1}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_the_version_before_is_refused_in_one_sentence_that_says_what_to_do()
    {
        var older = Shipped.ToArray();
        older[4] = ModelFile.Version - 1;

        var refusal = Assert.Throws<ModelFileException>(() => Load(older));

        Assert.Equal($"The model file has version {ModelFile.Version - 1}; this program reads version {ModelFile.Version}. Retrain it with ChannelWatch.Training.", refusal.Message);
    }

    [Fact]
    public void A_model_read_back_judges_the_same()
    {
        const string Text = "Ms Jones sh0uted at my s o n in 4B, call 07700 900123 or see bit.ly/x";

        var answers = Load(Shipped).Score(Text, CommentKind.Comment, []);

        Assert.Equal(SchoolModel.Load().Score(Text, CommentKind.Comment, []), answers);
    }

    [Fact]
    public void A_file_with_one_flipped_bit_is_refused()
    {
        var damaged = Shipped.ToArray();
        damaged[damaged.Length / 2] ^= 1;

        Assert.Throws<ModelFileException>(() => Load(damaged));
    }

    [Fact]
    public void Some_other_file_is_refused()
    {
        Assert.Throws<ModelFileException>(() => Load(new byte[4096]));
    }

    [Fact]
    public void A_saved_model_reads_back_the_same()
    {
        using var again = new MemoryStream();

        Load(Shipped).Save(again);

        Assert.Equal(Shipped, again.ToArray());
    }

    private static SchoolModel Load(byte[] bytes) => SchoolModel.Load(new MemoryStream(bytes));

    private static byte[] Save()
    {
        using var target = new MemoryStream();
        SchoolModel.Load().Save(target);
        return target.ToArray();
    }
}
