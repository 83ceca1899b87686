using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Mail.Rendering;
using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Pages.Assets;

/// <summary>The pages' own files, carried inside the program so that they cannot go missing.</summary>
internal static class PageAssets
{
    private static readonly byte[] Style = Read("style.css");
    private static readonly byte[] Icon = Read("icon.svg");
    private static readonly byte[] MailSheet = Encoding.UTF8.GetBytes(MailStyle.StyleSheet);

    /// <summary>Changes with the style sheets, so that browsers may keep it.</summary>
    public static string StyleVersion { get; } = Convert.ToHexStringLower(SHA256.HashData([.. Style, .. MailSheet]))[..12];

    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        string[] read = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/style.css", read, (HttpResponse response) => Kept(response, Style, "text/css; charset=utf-8"));
        routes.MapMethods("/mail.css", read, (HttpResponse response) => Kept(response, MailSheet, "text/css; charset=utf-8"));
        routes.MapMethods("/icon.svg", read, (HttpResponse response) => Kept(response, Icon, "image/svg+xml"));
        routes.MapMethods("/robots.txt", read, () => Results.Text("User-agent: *\nDisallow: /\n"));
    }

    /// <summary>The only answers a browser may keep: they say nothing about anybody.</summary>
    private static IResult Kept(HttpResponse response, byte[] file, string type)
    {
        response.Headers[HeaderNames.CacheControl] = "public, max-age=86400";
        return Results.Bytes(file, type);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream($"ChannelWatch.Host.Pages.Assets.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in the program.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
