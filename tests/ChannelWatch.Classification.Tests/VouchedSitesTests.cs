using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Tests;

/// <summary>Which links need no second look, and that nobody can borrow such a name.</summary>
public sealed class VouchedSitesTests
{
    [Theory]
    [InlineData("gov.uk")]
    [InlineData("www.gov.uk")]
    [InlineData("larkfield.leeds.sch.uk")]
    [InlineData("news.bbc.co.uk")]
    public void The_sites_of_public_bodies_are_institutions(string host) => Assert.True(VouchedSites.IsInstitution(host));

    [Theory]
    [InlineData("gov.uk.refund-claim.example")]
    [InlineData("notgov.uk")]
    [InlineData("bbc.co.uk-live.example")]
    [InlineData("")]
    [InlineData(".")]
    public void A_borrowed_name_is_not_known(string host) => Assert.False(VouchedSites.IsKnown(host));

    [Fact]
    public void On_a_platform_anybody_may_write()
    {
        Assert.True(VouchedSites.IsKnown("m.youtube.com"));
        Assert.False(VouchedSites.IsInstitution("m.youtube.com"));
    }
}
