using ChannelWatch.Host.Links;
using Microsoft.AspNetCore.Http.Features;

namespace ChannelWatch.Host.Pages;

/// <summary>The traffic of the pages' forms: nonces out and in, fields, and the message after a redirect.</summary>
internal sealed class PageForms(TimedSeal seal)
{
    private const string NoncePurpose = "nonce";
    private const string NoticePurpose = "notice";
    private const string EvidencePurpose = "evidence";
    private static readonly TimeSpan EvidenceLives = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan NonceLives = TimeSpan.FromHours(4);
    private static readonly TimeSpan NoticeLives = TimeSpan.FromMinutes(5);

    /// <param name="linkId">The link the page was opened by.</param>
    /// <param name="subject">What the page showed: cases and their versions.</param>
    public string Nonce(string linkId, string subject) => seal.Seal(NoncePurpose, linkId, subject);

    /// <summary>What the page showed and when, or null when the form did not come from a page of this link within the last hours.</summary>
    public (string Subject, DateTimeOffset ShownAt)? Read(string linkId, IFormCollection form) => seal.Open(NoncePurpose, linkId, form[FormFields.Nonce], NonceLives);

    /// <summary>Null when it is too large or not a form.</summary>
    public static Task<IFormCollection?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ReadAsync(request, new FormOptions { ValueCountLimit = 32, ValueLengthLimit = FormFields.LargestForm, MultipartBodyLengthLimit = FormFields.LargestForm }, cancellationToken);

    /// <summary>With room for a picture, which is kept off the disk until it is known to be one. Null when it is too large or not a form.</summary>
    public static Task<IFormCollection?> ReadUploadAsync(HttpRequest request, CancellationToken cancellationToken) => ReadAsync(
        request,
        new FormOptions
        {
            ValueCountLimit = 32,
            ValueLengthLimit = FormFields.LongestText * 4,
            MultipartBodyLengthLimit = FormFields.LargestUpload,
            MemoryBufferThreshold = FormFields.LargestUpload,
        },
        cancellationToken);

    /// <summary>Lets the pictures of a case be fetched for a few minutes after its details were asked for.</summary>
    public string EvidenceKey(string linkId) => seal.Seal(EvidencePurpose, linkId, "");

    public bool MayShowEvidence(string linkId, string? key) => seal.Open(EvidencePurpose, linkId, key, EvidenceLives) is not null;

    private static async Task<IFormCollection?> ReadAsync(HttpRequest request, FormOptions options, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            return null;
        }

        try
        {
            return await new FormFeature(request, options).ReadFormAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Back to the same address by GET (so that reloading repeats nothing), carrying the message for a few minutes.</summary>
    public IResult SeeOther(string linkId, Notice notice) => new BackToPage($"?{FormFields.Said}={seal.Seal(NoticePurpose, linkId, (notice.Good ? "+" : "-") + notice.Text)}");

    public Notice? Said(string linkId, HttpRequest request) =>
        seal.Open(NoticePurpose, linkId, request.Query[FormFields.Said], NoticeLives) is { Text: [var sign, .. var text] }
            ? new Notice(sign == '+', text, [])
            : null;

    private sealed class BackToPage(string query) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = query;
            return Task.CompletedTask;
        }
    }
}
