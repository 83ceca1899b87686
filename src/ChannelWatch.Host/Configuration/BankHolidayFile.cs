using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Configuration;

/// <summary>
/// Bank holidays in the format GOV.UK publishes. The rules are built in; the file says where an announcement adds or moves a day, within the
/// span of days it covers.
/// </summary>
internal sealed record BankHolidayFile(IReadOnlySet<DateOnly> Extra, IReadOnlySet<DateOnly> Not)
{
    public static BankHolidayFile None { get; } = new(new HashSet<DateOnly>(), new HashSet<DateOnly>());

    public static BankHolidayFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), ConfigurationFiles.Lenient);
            var division = document.RootElement.TryGetProperty("england-and-wales", out var inside) ? inside : document.RootElement;
            return From([.. division.GetProperty("events").EnumerateArray().Select(entry => DateOf(entry.GetProperty("date").GetString()))]);
        }
        catch (Exception failure) when (failure is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ConfigurationException([$"{path}: cannot be read as GOV.UK's bank-holiday file ({{\"england-and-wales\":{{\"events\":[{{\"date\":\"2026-12-25\"}}]}}}}): {failure.Message}"]);
        }
    }

    private static BankHolidayFile From(HashSet<DateOnly> listed)
    {
        if (listed.Count == 0)
        {
            return None;
        }

        var (first, last) = (listed.Min(), listed.Max());
        var byRule = Enumerable.Range(first.Year, last.Year - first.Year + 1).SelectMany(BankHolidays.InYear).Where(day => day >= first && day <= last).ToHashSet();
        return new BankHolidayFile(listed.Except(byRule).ToHashSet(), byRule.Except(listed).ToHashSet());
    }

    private static DateOnly DateOf(string? text) => DateOnly.ParseExact(text ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
