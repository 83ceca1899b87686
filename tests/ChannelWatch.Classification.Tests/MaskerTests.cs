namespace ChannelWatch.Classification.Tests;

/// <summary>What leaves the school in mails is covered.</summary>
public sealed class MaskerTests
{
    [Fact]
    public void A_private_number_is_covered_even_when_no_finding_says_so()
    {
        var masked = new Masker(TheClassifier.Lists).Mask("Ring 07700 900123 or jo@mailbox.example please", []);

        Assert.Equal("Ring [phone number] or [email address] please", masked);
    }
}
