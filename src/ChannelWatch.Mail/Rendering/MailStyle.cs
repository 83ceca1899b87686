namespace ChannelWatch.Mail.Rendering;

/// <summary>
/// How mails and the digest look, by class name. Mails carry these rules as style attributes, because mail programs drop style sheets;
/// pages, whose content policy forbids style attributes, link <see cref="StyleSheet"/>.
/// </summary>
public static class MailStyle
{
    private const string Sans = "font-family:'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,Helvetica,Arial,sans-serif;";

    internal static IReadOnlyDictionary<string, string> Rules { get; } = new Dictionary<string, string>
    {
        ["cw-body"] = $"margin:0;padding:0;background-color:#eef1f4;color:#1b2733;{Sans}font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%",
        ["cw-preheader"] = "display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent;font-size:1px;line-height:1px",
        ["cw-outer"] = "width:100%;border-collapse:collapse",
        ["cw-gutter"] = "padding:20px 10px",
        ["cw-column"] = "max-width:640px;margin:0 auto",
        ["cw-school"] = "margin:0 6px 10px;font-size:14px;color:#475663",
        ["cw-sheet"] = "background-color:#ffffff;border:1px solid #d8dee4;border-radius:10px;overflow:hidden",
        ["cw-band"] = "padding:22px 22px 20px;color:#ffffff;background-color:#1f4e5f",
        ["cw-calm"] = "background-color:#1f4e5f",
        ["cw-wait"] = "background-color:#7a4b00",
        ["cw-late"] = "background-color:#9b1c1c",
        ["cw-kicker"] = "margin:0 0 4px;font-size:14px;line-height:1.4;color:#ffffff",
        ["cw-headline"] = "margin:0;font-size:24px;line-height:1.25;font-weight:650;color:#ffffff",
        ["cw-inner"] = "padding:20px 22px 8px",
        ["cw-lead"] = "margin:0 0 18px",
        ["cw-section"] = "margin:26px 0 10px;font-size:17px;line-height:1.3;font-weight:650;color:#1b2733",
        ["cw-card"] = "margin:0 0 16px;padding:14px 16px 16px;border:1px solid #d8dee4;border-radius:8px",
        ["cw-entry"] = "margin:0 0 12px;padding:0 0 12px;border-bottom:1px solid #e4e8ec",
        ["cw-meta"] = "margin:0;font-size:14px;color:#475663",
        ["cw-quote"] = "margin:8px 0;padding:2px 0 2px 12px;border-left:3px solid #9fb3c1;overflow-wrap:anywhere;word-break:break-word",
        ["cw-why"] = "margin:6px 0;padding:0 0 0 18px;font-size:15px",
        ["cw-plain"] = "margin:4px 0;font-size:15px",
        ["cw-due"] = "margin:8px 0 0;font-size:15px;font-weight:600",
        ["cw-overdue"] = "color:#9b1c1c",
        ["cw-action"] = "margin:14px 0 0",
        ["cw-button"] = "display:inline-block;padding:11px 20px;border-radius:6px;background-color:#1f4e5f;color:#ffffff;font-weight:600;text-decoration:none",
        ["cw-link"] = "color:#1f4e5f",
        ["cw-big"] = "font-size:18px;padding:14px 24px;background-color:#9b1c1c",
        ["cw-notice"] = "margin:0 0 10px;padding:12px 14px;border-left:4px solid #9b1c1c;background-color:#fdf0ef;color:#6d1414;border-radius:4px",
        ["cw-steps"] = "margin:0 0 18px;padding:0 0 0 22px",
        ["cw-step"] = "margin:0 0 8px",
        ["cw-figures"] = "width:100%;border-collapse:collapse;font-size:15px",
        ["cw-th"] = "padding:6px 4px;border-bottom:2px solid #b9c4cd;font-size:13px;font-weight:600;text-align:right;vertical-align:bottom;color:#475663",
        ["cw-row"] = "padding:8px 4px;border-bottom:1px solid #e4e8ec;text-align:left;font-weight:400;overflow-wrap:anywhere",
        ["cw-first"] = "text-align:left;padding-left:0",
        ["cw-number"] = "padding:8px 4px;border-bottom:1px solid #e4e8ec;text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap",
        ["cw-total"] = "font-weight:650;border-bottom:0",
        ["cw-list"] = "margin:0;padding:0;list-style:none;font-size:15px",
        ["cw-item"] = "margin:0 0 6px",
        ["cw-seen"] = "display:inline-block;margin:0 6px 8px 0;padding:4px 11px;border:1px solid #c5d0d8;border-radius:14px;font-size:14px",
        ["cw-seal"] = "margin:26px 0 14px;padding:12px 0 0;border-top:1px solid #d8dee4;font-size:13px;line-height:1.45;color:#475663;overflow-wrap:anywhere;word-break:break-all",
        ["cw-foot"] = "margin:14px 6px 0;font-size:13px;line-height:1.45;color:#475663",
    };

    private const string Dark = """
        @media (prefers-color-scheme:dark){
        .cw-body,.cw-gutter{background-color:#12181d!important;color:#e8edf1!important}
        .cw-sheet{background-color:#1b242b!important;border-color:#33424d!important}
        .cw-section,.cw-lead,.cw-quote,.cw-why,.cw-plain,.cw-row,.cw-number,.cw-item,.cw-step,.cw-seen{color:#e8edf1!important}
        .cw-card,.cw-entry,.cw-row,.cw-number,.cw-th,.cw-seen,.cw-seal{border-color:#3a4a56!important}
        .cw-meta,.cw-school,.cw-foot,.cw-seal,.cw-th{color:#b4c1cb!important}
        .cw-quote{border-color:#6b8798!important}
        .cw-overdue{color:#ff9d94!important}
        .cw-link{color:#9fd3e6!important}
        .cw-notice{background-color:#3b1d1d!important;color:#ffd9d5!important}
        .cw-calm,.cw-button{background-color:#2a6579!important}
        .cw-late,.cw-big{background-color:#9b1c1c!important}
        .cw-wait{background-color:#7a4b00!important}
        }
        """;

    /// <summary>What a mail keeps in its head besides the style attributes: dark mode and small screens.</summary>
    internal const string Head = Dark + """

        @media (max-width:480px){.cw-gutter{padding:10px 0!important}.cw-inner{padding:16px 14px 6px!important}.cw-band{padding:18px 14px!important}.cw-headline{font-size:21px!important}.cw-sheet{border-radius:0!important}.cw-foot,.cw-school{margin-left:14px!important;margin-right:14px!important}}
        """;

    /// <summary>The same rules as a style sheet, for pages that show a <see cref="Components.DigestView"/>.</summary>
    public static string StyleSheet { get; } = string.Concat(Rules.Select(rule => $".{rule.Key}{{{rule.Value}}}\n")) + Dark;
}
