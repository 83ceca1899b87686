using System.Globalization;
using ChannelWatch.Core.Cases;

namespace ChannelWatch.Host.Pages;

/// <summary>What a form was about: cases, each at the version the person saw. Written into the form's nonce.</summary>
internal static class ReviewSubject
{
    public static string Of(params IEnumerable<Case> cases) =>
        string.Join(',', cases.Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Id.Value}@{found.Version}")));

    public static IReadOnlyList<(CaseId Case, long Version)> Read(string subject) =>
    [
        .. subject.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => one.Split('@'))
            .Select(parts => (new CaseId(long.Parse(parts[0], CultureInfo.InvariantCulture)), long.Parse(parts[1], CultureInfo.InvariantCulture))),
    ];
}
