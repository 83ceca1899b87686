using Azure.Core;

namespace ChannelWatch.Classification.Cloud;

/// <summary>How the pipeline behaves: tries three times, follows Retry-After, logs no content.</summary>
internal sealed class ContentSafetyClientOptions : ClientOptions
{
    public ContentSafetyClientOptions(TimeSpan timeLimit, TimeSpan pause)
    {
        Retry.MaxRetries = 3;
        Retry.Mode = RetryMode.Exponential;
        Retry.Delay = pause;
        Retry.MaxDelay = timeLimit;
        Retry.NetworkTimeout = timeLimit;
        Diagnostics.IsLoggingContentEnabled = false;
        Diagnostics.IsTelemetryEnabled = false;
        Diagnostics.IsDistributedTracingEnabled = false;
    }
}
