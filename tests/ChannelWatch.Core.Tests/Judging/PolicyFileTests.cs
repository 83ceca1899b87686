using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Tests.Judging;

/// <summary>A policy file with mistakes names all of them.</summary>
public sealed class PolicyFileTests
{
    [Theory]
    [InlineData("""{"version":"1","categories":{"rudeness":{"ask":0.5}}}""", "names the category \"rudeness\"; allowed: abuse")]
    [InlineData("""{"version":"1","categories":{"abuse":{"ask":0.9,"hide":0.5}}}""", "categories.abuse.hide is 0.5, below \"ask\" (0.9)")]
    [InlineData("""{"version":"1","categories":{"abuse":{"ask":7}}}""", "categories.abuse.ask is 7; a number above 0 and up to 1")]
    [InlineData("""{"version":"1","categories":{"abuse":{"asks":0.7}}}""", "categories.abuse.asks is not a known key; allowed: flag, ask")]
    [InlineData("""{"version":"1","guards":{"quoted":"abuse"}}""", "guards.quoted is \"abuse\"; a list of categories is expected")]
    [InlineData("""{"version":"1","context":{"strikes":{"from":0}}}""", "context.strikes.from is 0; allowed: a whole number from 1 to 100")]
    [InlineData("""{"version":"1","context":{"regulars":{"categories":["threat"]}}}""", "context.regulars.categories names \"threat\"; allowed: abuse")]
    [InlineData("""{"version":"1","context":{"rush":{"factor":2}}}""", "context.rush.factor is 2; allowed: a number from 0.5 to 1")]
    [InlineData("""{"version":"1","context":{"raids":{}}}""", "context.raids is not a known key; allowed: strikes, regulars")]
    [InlineData("""{"version":"1","outside":{"azure":{"mayHide":"yes"}}}""", "outside.azure.mayHide is \"yes\"; allowed: true or false")]
    [InlineData("""{"version":"1","outside":{"languageModel":{"whenUnanswered":"publish"}}}""", "outside.languageModel.whenUnanswered is \"publish\"; allowed: one of \"local\", \"person\"")]
    [InlineData("""{"version":"1","outside":{"oracle":{}}}""", "outside.oracle is not a known key; allowed: azure, languageModel")]
    [InlineData("""{"version":"1","outside":[]}""", "outside is []; an object {…} is expected")]
    [InlineData("""{"categories":{}}""", "version is missing")]
    [InlineData("""[1]""", "an object {…} is expected")]
    [InlineData("""{"version":""", "is not valid JSON at line 1")]
    public void A_mistake_is_named_with_key_value_and_what_is_allowed(string json, string expected)
    {
        var exception = Assert.Throws<PolicyException>(() => PolicyBook.Parse("policy.json", json));

        Assert.Contains(exception.Problems, problem => problem.StartsWith("policy.json: ", StringComparison.Ordinal) && problem.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void All_mistakes_are_named_at_once()
    {
        var exception = Assert.Throws<PolicyException>(() => PolicyBook.Parse("p", """{"categories":{"x":{},"abuse":{"ask":2}},"colour":1}"""));

        Assert.Equal(4, exception.Problems.Count);
    }

    [Fact]
    public void A_profile_is_laid_over_the_default_and_chosen_by_school_or_channel()
    {
        var book = PolicyBook.Parse("p", """
            {"version":"1","categories":{"abuse":{"ask":0.5,"hide":0.9}},"profiles":{"careful":{"categories":{"abuse":{"hide":null}}}}}
            """, new Dictionary<string, string> { ["larkfield-website"] = "careful" });

        Assert.Equal("1-careful", book.For(Some.SchoolId, Some.ChannelId).Version);
        Assert.Equal("1", book.For(Some.SchoolId, new ChannelId("other")).Version);
    }

    [Fact]
    public void A_use_of_a_profile_that_is_not_there_is_refused()
    {
        var exception = Assert.Throws<PolicyException>(() => PolicyBook.Parse("p", """{"version":"1"}""", new Dictionary<string, string> { ["larkfield"] = "strict" }));

        Assert.Contains("larkfield uses the policy profile \"strict\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_that_is_shipped_can_be_read()
    {
        var file = Path.Combine(Repository.Root, "config", "policy.json");

        var book = PolicyBook.Parse(file, File.ReadAllText(file));

        Assert.NotEmpty(book.Default.Version);
    }

    [Theory]
    [InlineData("nursery-primary", Category.NamedChild, 0.6, Ruling.Queue)]
    [InlineData("default", Category.NamedChild, 0.6, Ruling.Publish)]
    [InlineData("secondary", Category.Abuse, 0.95, Ruling.Queue)]
    [InlineData("default", Category.Abuse, 0.95, Ruling.Hide)]
    [InlineData("trust", Category.Donation, 0.6, Ruling.Queue)]
    [InlineData("default", Category.Donation, 0.6, Ruling.Publish)]
    public void A_nursery_a_secondary_school_and_a_trust_find_a_profile_ready(string profile, Category category, double score, Ruling expected)
    {
        var file = Path.Combine(Repository.Root, "config", "policy.json");
        var policy = PolicyBook.Parse(file, File.ReadAllText(file), new Dictionary<string, string> { [Some.SchoolId.Value] = profile }).For(Some.SchoolId, Some.ChannelId);

        var verdict = policy.Judge(new CommentClassification([new Finding(category, score, "test/rule", 0, 0, "A test saw it.")], Intent.Comment, []), CommentKind.Comment, "rules");

        Assert.Equal(expected, verdict.Ruling);
    }
}
