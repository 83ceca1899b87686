namespace ChannelWatch.Core.Judging;

/// <summary>Reads <c>"outside"</c> of a policy file.</summary>
internal static class OutsidePart
{
    private static readonly string[] Sources = [OutsideRules.Azure, OutsideRules.LanguageModel];

    public static OutsideRules Read(PolicyPart part, OutsideRules basis)
    {
        part.Only([.. Sources, "uncertainFrom", "about"]);
        return new OutsideRules
        {
            UncertainFrom = part.Number("uncertainFrom", basis.UncertainFrom, 0.1, 1),
            Sources = Sources.ToDictionary(source => source, source => Rule(part.Part(source), basis.Of(source))),
        };
    }

    private static OutsideRule Rule(PolicyPart part, OutsideRule basis)
    {
        part.Only("mayHide", "mayEscalate", "mayLower", "whenUnanswered", "neverLowers", "about");
        return new OutsideRule
        {
            MayHide = part.Flag("mayHide", basis.MayHide),
            MayEscalate = part.Flag("mayEscalate", basis.MayEscalate),
            MayLower = part.Flag("mayLower", basis.MayLower),
            AskPersonWhenUnanswered = part.Word("whenUnanswered", basis.AskPersonWhenUnanswered ? "person" : "local", "local", "person") == "person",
            NeverLowers = part.Categories("neverLowers", basis.NeverLowers),
        };
    }
}
