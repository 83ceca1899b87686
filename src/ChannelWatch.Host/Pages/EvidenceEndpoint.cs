using System.Globalization;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Evidence;
using ChannelWatch.Host.Links;
using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Pages;

/// <summary>Serves the pictures of a case to the person whose link it is, after the details were asked for, as pictures and nothing else.</summary>
internal sealed class EvidenceEndpoint(LinkReader links, PageForms forms, ICaseStore cases, IEvidenceStore evidence)
{
    private const string PicturePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    public async Task<IResult> ShowAsync(string token, int number, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await links.ReadAsync(token, LinkKind.Case, cancellationToken) is not LinkReading.Valid { Ticket.Case: { } id } link
            || !forms.MayShowEvidence(link.Ticket.Id, request.Query[FormFields.Key])
            || await cases.GetAsync(id, cancellationToken) is not { } found)
        {
            return Page.NotFound();
        }

        var images = await evidence.OfAsync(found.Channel, found.Comment, cancellationToken);
        if (number < 1 || number > images.Count || await evidence.ReadAsync(images[number - 1], cancellationToken) is not { } bytes)
        {
            return Page.NotFound();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = PicturePolicy;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers[HeaderNames.ContentDisposition] = string.Create(CultureInfo.InvariantCulture, $"inline; filename=\"case-{id}-{number}.{images[number - 1].Type[6..]}\"");
        return Results.Bytes(bytes, images[number - 1].Type);
    }
}
