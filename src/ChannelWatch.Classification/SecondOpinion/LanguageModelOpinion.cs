using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>Asks a language model whether a person needs to look at what stays uncertain. It can say "publish" or "ask" and why; nothing else it says counts.</summary>
internal sealed class LanguageModelOpinion(LanguageModelOptions options, HttpClient http, AddressesTheMachine injection) : IOutsideOpinion
{
    private const int LongestAnswer = 64 * 1024;
    private const int MostTokens = 300;

    public string Name => OutsideRules.LanguageModel;

    public string Title => "The language model";

    /// <summary>The instructions are part of the program.</summary>
    public string Version => $"{options.Url} {options.Model} {options.Format} {typeof(LanguageModelOpinion).Module.ModuleVersionId}";

    public OpinionScope Scope => OpinionScope.Uncertain;

    public OpinionLimits Limits => new(options.PerMinute, options.PerMonth, options.TimeLimit);

    public bool SeesPictures => false;

    public async Task<Opinion> AskAsync(OpinionQuestion question, CancellationToken cancellationToken)
    {
        if (question.Text.Length > options.LongestText)
        {
            throw new OpinionException($"The comment is longer than the {options.LongestText} characters it is asked about.", needsPerson: false);
        }

        var instructions = Instructions.For(question);
        var answer = ModelAnswer.Read(await ChatAsync(instructions, cancellationToken), instructions.Proof)
            ?? throw new OpinionException("Its answer did not keep to the form it was asked for, so nothing was concluded from it.", needsPerson: false);
        return injection.Shows(question.Text)
            ? new Opinion(Name, Title, Answered: true, "The comment speaks to a machine; what the model says about it does not count.") { Suggests = Ruling.Queue }
            : new Opinion(Name, Title, Answered: true, Sentence(answer)) { Suggests = answer.Publish ? Ruling.Publish : Ruling.Queue };
    }

    public Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            var opinion = await AskAsync(new OpinionQuestion { Text = "The harvest assembly was lovely." }, cancellationToken);
            return [new("language model", true, $"{options.Model} at {options.Url!.Host} answers in the form asked for ({(opinion.Suggests == Ruling.Publish ? "it would leave up" : "it would ask about")} a harmless sentence). Personal details are covered before anything is sent.")];
        }
        catch (OpinionException failure)
        {
            return [new("language model", false, $"{options.Model} at {options.Url!.Host}: {failure.Message}")];
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [new("language model", false, $"{options.Model} at {options.Url!.Host} did not answer in time.")];
        }
    }

    private static string Sentence(ModelAnswer answer) =>
        (answer.Categories.Count > 0 ? $"It names {string.Join(", ", answer.Categories.Select(category => category.InWords()))}. " : "") + answer.Reason;

    private async Task<string> ChatAsync(Instructions instructions, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Url!.AbsoluteUri.TrimEnd('/')}/chat/completions") { Content = JsonContent.Create(Body(instructions)) };
        if (options.ApiKey.Length > 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.ApiKey);
        }

        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken) : throw Refused(response.StatusCode);
        }
        catch (HttpRequestException unreachable)
        {
            throw new OpinionException($"{options.Url.Host} cannot be reached, or its answer was cut off.", needsPerson: false, unreachable);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OpinionException($"{options.Url.Host} did not answer in time.", needsPerson: false, slow);
        }
    }

    private Dictionary<string, object> Body(Instructions instructions)
    {
        var body = new Dictionary<string, object>
        {
            ["model"] = options.Model,
            ["messages"] = new[] { new { role = "system", content = instructions.System }, new { role = "user", content = instructions.User } },
            ["temperature"] = 0,
            ["max_tokens"] = MostTokens,
            ["stream"] = false,
        };
        if (options.Format != AnswerFormat.Prompt)
        {
            body["response_format"] = options.Format == AnswerFormat.JsonObject ? new { type = "json_object" } : AnswerSchema.Format();
        }

        return body;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
        try
        {
            var choices = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken)).GetProperty("choices");
            return choices[0].GetProperty("message").GetProperty("content").GetString() ?? "";
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new OpinionException("Something answers at its address that is not a chat interface. Check Opinions:LanguageModel:Url.", needsPerson: true, wrong);
        }
    }

    private OpinionException Refused(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new("The key was refused. Check Opinions:LanguageModel:ApiKey.", needsPerson: true),
        HttpStatusCode.NotFound => new($"There is no model \"{options.Model}\" at its address, or no chat interface. Check Opinions:LanguageModel:Url and Model.", needsPerson: true),
        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new("It did not take the question. Services that know no answer schema need Opinions:LanguageModel:Format JsonObject or Prompt.", needsPerson: true),
        HttpStatusCode.TooManyRequests => new("It was asked more often than it allows.", needsPerson: false),
        HttpStatusCode.PaymentRequired => new("Its account has no credit left.", needsPerson: true),
        _ => new($"It answered with status {(int)status}.", needsPerson: false),
    };
}
