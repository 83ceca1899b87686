namespace ChannelWatch.Classification.Checks;

/// <summary>The number or address in an advert or a scam is the business's, not a private person's.</summary>
internal sealed class AdvertContacts : ICheck
{
    private const double Advert = 0.75;

    public string Name => "personal/advert-contacts";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (sink.Best(Category.Commercial) >= Advert || sink.Best(Category.Spam) >= Advert)
        {
            sink.Withdraw(finding => finding is { Category: Category.Personal, Rule: "personal/phone" or "personal/email" or "personal/contact" or "personal/handle" or "personal/postcode" });
        }
    }
}
