namespace ChannelWatch.Mail.Texts;

/// <summary>The words of a mail about cases, shared by its HTML and its text so that the two cannot say different things.</summary>
internal sealed class CasesWording
{
    private CasesWording(string subject, string headline, string lead, string tone)
    {
        Subject = subject;
        Headline = headline;
        Lead = lead;
        Tone = tone;
    }

    public string Subject { get; }

    public string Headline { get; }

    public string Lead { get; }

    /// <summary>The colour of the mail: calm, wait or late.</summary>
    public string Tone { get; }

    public static CasesWording Of(CasesMail mail)
    {
        var number = mail.Cases.Count + mail.More;
        var one = number == 1;
        return mail.Kind switch
        {
            MailKind.DueSoon => new(
                one ? "An answer is due soon" : $"{Count.Of(number, "answer")} are due soon",
                one ? "A comment needs an answer soon" : $"{Count.Of(number, "comment")} need an answer soon",
                $"{(one ? "Somebody has" : "People have")} written to the school and {(one ? "has" : "have")} had no answer yet. Answer on the channel itself or from the case’s page, and the clock stops.",
                "wait"),
            MailKind.Overdue => new(
                one ? "An answer is overdue" : $"{Count.Of(number, "answer")} are overdue",
                one ? "A comment should have been answered by now" : $"{Count.Of(number, "comment")} should have been answered by now",
                "The school’s policy promises an answer in time, and that time is over. A short reply that says when more will follow is enough to stop the clock.",
                "late"),
            MailKind.Undecided => new(
                one ? "Nobody has decided on a comment yet" : $"Nobody has decided on {Count.Of(number, "comment")} yet",
                one ? "A comment is still waiting, and it now comes to you" : $"{Count.Of(number, "comment")} are still waiting, and they now come to you",
                $"The moderators were told and nobody has decided. Until somebody does, {(one ? "the comment stays" : "the comments stay")} as shown on the page.",
                "late"),
            _ => new(
                one ? "A comment waits for your decision" : $"{Count.Of(number, "comment")} wait for your decision",
                one ? "A comment waits for your decision" : $"{Count.Of(number, "comment")} wait for your decision",
                $"ChannelWatch was not sure enough to decide alone. Open {(one ? "the case" : "each case")}, read it in its context, and choose. Opening a link decides nothing.",
                "calm"),
        };
    }
}
