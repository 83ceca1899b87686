using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>All checks in the order they run. Later ones may look at what earlier ones found; the guards come last.</summary>
internal static class CheckList
{
    public static IReadOnlyList<ICheck> Of(WordLists lists) =>
    [
        new PhoneCheck(),
        new MailCheck(),
        new AddressCheck(),
        new NumbersCheck(lists),
        new PlateCheck(lists),
        new PhraseCheck("personal"),
        new ChildNameCheck(lists),
        new LinkCheck(),
        new PhraseCheck("spam"),
        new PhraseCheck("commercial"),
        new PhraseCheck("donation"),
        new AdvertContacts(),
        new PhraseCheck("profanity"),
        new PhraseCheck("insult"),
        new PhraseCheck("hate"),
        new PhraseCheck("sexual"),
        new PhraseCheck("threat"),
        new PhraseCheck("selfharm"),
        new PhraseCheck("safeguarding"),
        new SiteCodeCheck(),
        new PhraseCheck("allegation"),
        new Agreement(),
        new StaffCheck(lists),
        new PhraseCheck("guard"),
        new QuotationCheck(),
        new CriticismGuard(),
    ];
}
