namespace ChannelWatch.Classification.Checks;

/// <summary>Reports the hits of one word list as its sections score them.</summary>
internal sealed class PhraseCheck(string list) : ICheck
{
    private const double DisguiseScore = 0.8;

    public string Name => list;

    public void Run(CheckInput input, FindingSink sink)
    {
        foreach (var hit in input.Hits)
        {
            if (hit.Section.List != list)
            {
                continue;
            }

            var (first, last) = (input.Tokens[hit.First], input.Tokens[hit.End - 1]);
            foreach (var (category, score) in hit.Section.Scores)
            {
                sink.On(category, score, hit.Section.Rule, first, last, hit.Section.Why);
            }

            if (hit.Disguised)
            {
                sink.On(Category.Obfuscated, DisguiseScore, list + "/disguise", first, last, "The word is written in disguise.");
            }
        }
    }
}
