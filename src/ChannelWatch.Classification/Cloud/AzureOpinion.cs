using Azure;
using Azure.Identity;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Asks Azure AI Content Safety about a comment's words and pictures. It knows hate, sexual content, violence and self-harm; nothing of personal details, adverts or spam.</summary>
internal sealed class AzureOpinion(AzureOptions options, ContentSafetyClient client, Blocklists blocklists, PictureFetcher pictures) : IOutsideOpinion
{
    /// <summary>The service takes no more at once, counted in code points.</summary>
    private const int LongestText = 10_000;

    /// <summary>A longer comment is cut: what stands after this many parts was judged locally.</summary>
    private const int MostParts = 3;

    public string Name => OutsideRules.Azure;

    public string Title => "Azure AI Content Safety";

    public string Version => $"{options.Endpoint} {options.ApiVersion} {blocklists.State} {typeof(AzureOpinion).Module.ModuleVersionId}";

    public OpinionScope Scope => options.AskAbout;

    public OpinionLimits Limits => new(options.PerMinute, options.PerMonth, options.TimeLimit);

    public bool SeesPictures => options.Pictures;

    public async Task<Opinion> AskAsync(OpinionQuestion question, CancellationToken cancellationToken)
    {
        try
        {
            var seen = new AzureSeen();
            foreach (var part in CodePoints.Parts(question.Text, LongestText, MostParts))
            {
                seen.Add(await AnalyseAsync(part, cancellationToken), picture: false, blocklists.CategoryOf);
            }

            var unseen = await LookAtAllAsync(SeesPictures ? question.Pictures : [], seen, cancellationToken);
            var opinion = seen.ToOpinion(Name, Title);
            return unseen is null ? opinion : opinion with { Suggests = Ruling.Queue, Sentence = $"{opinion.Sentence} {unseen}" };
        }
        catch (RequestFailedException refused)
        {
            throw AzureRefusal.Explain(refused, options.ApiVersion);
        }
        catch (AuthenticationFailedException refused)
        {
            throw AzureRefusal.Explain(refused);
        }
    }

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        try
        {
            await blocklists.RefreshAsync(cancellationToken);
        }
        catch (RequestFailedException refused)
        {
            throw AzureRefusal.Explain(refused, options.ApiVersion);
        }
        catch (AuthenticationFailedException refused)
        {
            throw AzureRefusal.Explain(refused);
        }
    }

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        try
        {
            await AskAsync(new OpinionQuestion { Text = "The harvest assembly was lovely." }, cancellationToken);
            findings.Add(new("azure", true, $"{options.Endpoint!.Host} answers (api-version {options.ApiVersion}). Asked about {(Scope == OpinionScope.All ? "all comments" : "what stays uncertain")}, at most {options.PerMonth} questions a month; personal details are covered before."));
            findings.AddRange(await blocklists.CompareAsync(cancellationToken));
        }
        catch (OpinionException failure)
        {
            findings.Add(new("azure", false, failure.Message));
        }
        catch (RequestFailedException refused)
        {
            findings.Add(new("azure blocklists", false, AzureRefusal.Explain(refused, options.ApiVersion).Message));
        }

        return findings;
    }

    private async Task<AzureAnswer> AnalyseAsync(string text, CancellationToken cancellationToken)
    {
        var body = new { text, categories = AzureAnswer.Categories, blocklistNames = blocklists.Ready, haltOnBlocklistHit = false, outputType = "EightSeverityLevels" };
        return AzureAnswer.Read(await client.PostAsync("text:analyze", body, cancellationToken));
    }

    /// <summary>Why a picture could not be looked at, when one could not: then a person must.</summary>
    private async Task<string?> LookAtAllAsync(IReadOnlyList<Uri> addresses, AzureSeen seen, CancellationToken cancellationToken)
    {
        string? unseen = null;
        foreach (var address in addresses)
        {
            try
            {
                seen.Add(await LookAtAsync(address, cancellationToken), picture: true, blocklists.CategoryOf);
            }
            catch (OpinionException failure)
            {
                unseen = failure.Message;
            }
        }

        return unseen;
    }

    private async Task<AzureAnswer> LookAtAsync(Uri address, CancellationToken cancellationToken)
    {
        var content = Convert.ToBase64String(await pictures.FetchAsync(address, cancellationToken));
        var body = new { image = new { content }, categories = AzureAnswer.Categories, outputType = "FourSeverityLevels" };
        return AzureAnswer.Read(await client.PostAsync("image:analyze", body, cancellationToken));
    }
}
