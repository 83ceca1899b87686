using System.Globalization;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>Reads a report form field by field; the first thing that has to be put right is told in a sentence.</summary>
internal static class ReportReader
{
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static async Task<(ReportedPost? Post, string Problem)> ReadAsync(IFormCollection form, School school, CancellationToken cancellationToken)
    {
        var draft = ReportDraft.Of(form);
        var link = LinkOf(draft.Link.Trim());
        var at = TimeOf(draft.When.Trim(), school);
        var (picture, problem) = await PictureAsync(form.Files.GetFile(FormFields.Picture), cancellationToken);
        var found = draft switch
        {
            _ when problem.Length > 0 => problem,
            { Text.Length: > FormFields.LongestText } => "The words are too long; please paste at most 20,000 characters.",
            { Author.Length: > FormFields.LongestAuthor } => "The author’s name is too long; please give at most 200 characters.",
            _ when link is null && draft.Link.Trim().Length > 0 => "The link does not look like one; it begins with https:// or http://. Leave it empty if there is none.",
            _ when at is null && draft.When.Trim().Length > 0 => "The time could not be read; please give it as day and time, or leave it empty.",
            _ when string.IsNullOrWhiteSpace(draft.Text) && picture is null => "Please paste the words of the post, or choose a picture of it.",
            _ => "",
        };
        return found.Length > 0 ? (null, found) : (new ReportedPost(draft.Text.Trim(), draft.Author.Trim(), link, at, picture), "");
    }

    private static Uri? LinkOf(string text) =>
        text.Length is > 0 and <= FormFields.LongestLink && Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? new Uri(text) : null;

    private static DateTimeOffset? TimeOf(string text, School school) =>
        DateTime.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? LocalTime.At(school.Zone, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : null;

    private static async Task<((byte[] Bytes, string Type)? Picture, string Problem)> PictureAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null or { Length: 0 })
        {
            return (null, "");
        }

        if (file.Length > ImageType.LargestImage)
        {
            return (null, "The picture is larger than 8 MB; please make it smaller, or take a screenshot of the part that matters.");
        }

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return ImageType.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is { } type
            ? ((bytes.ToArray(), type), "")
            : (null, "The file is not a picture we can keep; please choose a PNG, JPEG, GIF or WebP.");
    }
}
