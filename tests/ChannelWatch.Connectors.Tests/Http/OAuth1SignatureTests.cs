using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Tests.Http;

/// <summary>The signature of OAuth 1.0a, on the example of its own specification.</summary>
public sealed class OAuth1SignatureTests
{
    [Fact]
    public void The_specifications_example_is_signed_as_it_says()
    {
        KeyValuePair<string, string>[] parameters =
        [
            new("size", "original"), new("file", "vacation.jpg"), new("oauth_consumer_key", "dpf43f3p2l4k3l03"), new("oauth_token", "nnch734d00sl2jdk"),
            new("oauth_signature_method", "HMAC-SHA1"), new("oauth_timestamp", "1191242096"), new("oauth_nonce", "kllo9940pd9333jh"), new("oauth_version", "1.0"),
        ];

        var signature = OAuth1Signature.Of("GET", new Uri("http://photos.example.net/photos"), parameters, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00");

        Assert.Equal("tR3+Ty81lMeYAr/Fid0kMTYa/WM=", signature);
    }
}
