using ChannelWatch.Classification.Model;

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
