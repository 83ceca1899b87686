using Azure.Core;
using Azure.Core.Pipeline;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Puts the resource's key on each request.</summary>
internal sealed class KeyPolicy(string key) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message) => message.Request.Headers.SetValue("Ocp-Apim-Subscription-Key", key);
}
