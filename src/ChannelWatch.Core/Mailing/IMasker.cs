namespace ChannelWatch.Core.Mailing;

/// <summary>Covers personal details, so that mails, digests and pages before "show details" do not carry them (promise 8).</summary>
public interface IMasker
{
    /// <summary>The text with every span that a personal-details finding covers replaced by a word such as "[phone number]".</summary>
    string Mask(string text, IReadOnlyList<Finding> findings);
}
