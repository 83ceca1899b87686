using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ChannelWatch.Classification.Cloud;

/// <summary>
/// The REST interface of Azure AI Content Safety, as thin as it can be: Azure.Core's pipeline retries and signs in, this class says what is
/// asked and refuses every answer that is not the service's. (The published package knows only an API version Microsoft has withdrawn.)
/// </summary>
internal sealed class ContentSafetyClient(HttpPipeline pipeline, Uri endpoint, string apiVersion)
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    /// <summary>Before the second try; doubled before the third.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static ContentSafetyClient WithKey(AzureOptions options, HttpPipelineTransport? transport = null, TimeSpan? pause = null) =>
        From(options, new KeyPolicy(options.ApiKey), transport, pause);

    public static ContentSafetyClient WithToken(AzureOptions options, TokenCredential credential, HttpPipelineTransport? transport = null, TimeSpan? pause = null) =>
        From(options, new BearerTokenAuthenticationPolicy(credential, Scope), transport, pause);

    /// <exception cref="RequestFailedException">The service refused, or answered something that is not its interface.</exception>
    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) => SendAsync(RequestMethod.Post, path, body, "application/json", cancellationToken);

    /// <exception cref="RequestFailedException">As for posting.</exception>
    public Task<JsonElement> PatchAsync(string path, object body, CancellationToken cancellationToken) => SendAsync(RequestMethod.Patch, path, body, "application/merge-patch+json", cancellationToken);

    /// <exception cref="RequestFailedException">As for posting.</exception>
    public Task<JsonElement> GetAsync(string path, string query, CancellationToken cancellationToken) => SendAsync(RequestMethod.Get, path, null, null, cancellationToken, query);

    private static ContentSafetyClient From(AzureOptions options, HttpPipelinePolicy signIn, HttpPipelineTransport? transport, TimeSpan? pause)
    {
        var pipelineOptions = new ContentSafetyClientOptions(options.TimeLimit, pause ?? Pause);
        pipelineOptions.Transport = transport ?? pipelineOptions.Transport;
        return new ContentSafetyClient(HttpPipelineBuilder.Build(pipelineOptions, signIn), options.Endpoint!, options.ApiVersion);
    }

    private async Task<JsonElement> SendAsync(RequestMethod method, string path, object? body, string? contentType, CancellationToken cancellationToken, string query = "")
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(endpoint, $"/contentsafety/{path}?api-version={Uri.EscapeDataString(apiVersion)}{query}"));
        message.Request.Headers.Add(HttpHeader.Common.JsonAccept);
        if (body is not null)
        {
            message.Request.Headers.Add(HttpHeader.Names.ContentType, contentType!);
            message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body));
        }

        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (AggregateException failures) when (!cancellationToken.IsCancellationRequested)
        {
            // The pipeline's way to say that every try failed before there was an answer.
            throw new RequestFailedException(0, "Every try failed.", null, failures);
        }

        return message.Response.IsError ? throw new RequestFailedException(message.Response) : Read(message.Response);
    }

    private static JsonElement Read(Response response)
    {
        if (response.Status == 204)
        {
            return default;
        }

        try
        {
            return JsonElement.Parse(response.Content.ToMemory().Span);
        }
        catch (JsonException wrong)
        {
            throw new RequestFailedException(response.Status, "The answer is not JSON.", "NotTheService", wrong);
        }
    }
}
