using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Configuration.Binding;
using Xunit;

namespace ChannelWatch.Host.Tests.Configuration;

/// <summary>GOV.UK's file only has to say where the rules do not hold.</summary>
public sealed class BankHolidayFileTests
{
    [Fact]
    public void The_file_that_comes_with_the_program_agrees_with_the_rules()
    {
        var file = BankHolidayFile.Read(Path.Combine(Repository.Root, "config", "calendars", "england-and-wales.json"));

        Assert.Empty(file.Extra);
        Assert.Empty(file.Not);
    }

    [Fact]
    public void A_day_that_is_moved_counts_where_it_was_moved_to_and_not_where_it_was()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"england-and-wales":{"events":[{"date":"2022-05-02"},{"date":"2022-06-02"},{"date":"2022-06-10"},{"date":"2022-08-29"}]}}""");

        var file = BankHolidayFile.Read(path);

        Assert.Equal([new DateOnly(2022, 6, 10)], file.Extra);
        Assert.Equal([new DateOnly(2022, 6, 3)], file.Not);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"england-and-wales":{"events":[{"date":"next Monday"}]}}""")]
    public void A_file_of_another_shape_is_refused_in_a_sentence(string json)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, json);

        var refusal = Assert.Throws<ConfigurationException>(() => BankHolidayFile.Read(path));

        Assert.StartsWith(path + ": cannot be read as GOV.UK's bank-holiday file", Assert.Single(refusal.Mistakes), StringComparison.Ordinal);
    }
}
