using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Tests.Judging;

/// <summary>Two thresholds a category, guards, escalation.</summary>
public sealed class PolicyTests
{
    private static readonly Policy Policy = PolicyBook.Parse("policy.json", """
        {
          "version": "t",
          "categories": {
            "abuse": { "ask": 0.5, "hide": 0.9 }, "personal": { "ask": 0.5, "hide": 0.9 },
            "safeguarding": { "flag": 0.5, "escalate": 0.5 }, "criticism": { "flag": 0.5 }, "quoted": { "flag": 0.5 }
          },
          "guards": { "criticism": ["abuse"], "quoted": ["abuse"] },
          "notHiddenInDirectMessages": ["personal"]
        }
        """).Default;

    [Theory]
    [InlineData(0.49, Ruling.Publish)]
    [InlineData(0.5, Ruling.Queue)]
    [InlineData(0.89, Ruling.Queue)]
    [InlineData(0.9, Ruling.Hide)]
    public void Between_the_two_thresholds_a_person_decides(double score, Ruling expected)
    {
        var verdict = Judge((Category.Abuse, score));

        Assert.Equal(expected, verdict.Ruling);
    }

    [Theory]
    [InlineData(Category.Criticism)]
    [InlineData(Category.Quoted)]
    public void A_guard_turns_hiding_into_asking(Category guard)
    {
        var verdict = Judge((Category.Abuse, 1), (guard, 0.8));

        Assert.Equal(Ruling.Queue, verdict.Ruling);
        Assert.Contains("a person must look", verdict.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_guard_does_not_protect_what_it_does_not_list()
    {
        var verdict = Judge((Category.Personal, 1), (Category.Criticism, 0.8));

        Assert.Equal(Ruling.Hide, verdict.Ruling);
    }

    [Fact]
    public void Signs_of_risk_to_a_child_escalate_and_are_never_left_to_nobody()
    {
        var verdict = Judge((Category.Safeguarding, 0.6));

        Assert.True(verdict.Escalate);
        Assert.Equal(Ruling.Queue, verdict.Ruling);
    }

    [Fact]
    public void Only_what_a_policy_forbids_is_called_against_it()
    {
        var policy = PolicyBook.Parse("policy.json", """
            {
              "version": "t",
              "categories": {
                "abuse": { "ask": 0.5 }, "allegation": { "ask": 0.5 }, "named_staff": { "ask": 0.5 },
                "threat": { "ask": 0.5, "escalate": 0.8 }, "safeguarding": { "ask": 0.5, "escalate": 0.5 }
              }
            }
            """).Default;

        var verdict = policy.Judge(Seen([(Category.Safeguarding, 0.9), (Category.Threat, 0.6), (Category.Abuse, 0.6), (Category.NamedStaff, 0.6), (Category.Allegation, 0.6)]), CommentKind.Comment, "rules");

        Assert.Equal(
            [
                "The safeguarding lead and the headteacher are told at once: safeguarding.",
                "May be against the policy: abuse.",
                "Somebody may be at risk: threat.",
                "A person should look: names a member of staff, allegation.",
                "A test saw it.",
            ],
            verdict.Reasons);
    }

    [Fact]
    public void Personal_details_in_a_private_message_go_to_a_person_and_are_not_hidden()
    {
        var verdict = Policy.Judge(Seen([(Category.Personal, 1)]), CommentKind.DirectMessage, "rules");

        Assert.Equal(Ruling.Queue, verdict.Ruling);
    }

    [Fact]
    public void A_check_that_could_not_answer_never_means_clean()
    {
        var verdict = Policy.Judge(new CommentClassification([], Intent.Comment, ["links"]), CommentKind.Comment, "rules");

        Assert.Equal(Ruling.Queue, verdict.Ruling);
        Assert.Contains("links", verdict.Reasons[0], StringComparison.Ordinal);
    }

    private static Verdict Judge(params (Category, double)[] seen) => Policy.Judge(Seen(seen), CommentKind.Comment, "rules");

    private static CommentClassification Seen((Category Category, double Score)[] seen) =>
        new([.. seen.Select(one => new Finding(one.Category, one.Score, "test/rule", 0, 0, "A test saw it."))], Intent.Comment, []);
}
