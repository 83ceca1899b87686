using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Checks;

/// <summary>Weighs the marks of asking and of complaining that the list "intent" knows.</summary>
internal static class IntentScore
{
    private const double Enough = 2;

    public static Intent Of(CheckInput input)
    {
        var (query, complaint) = Weigh(input);
        return complaint >= Enough && complaint >= query - 1 ? Intent.Complaint : query >= Enough ? Intent.Query : Intent.Comment;
    }

    /// <summary>How much asks, and how much complains.</summary>
    public static (double Query, double Complaint) Weigh(CheckInput input)
    {
        var (query, complaint) = (0.0, 0.0);
        foreach (var hit in input.Hits)
        {
            switch (hit.Section.Rule)
            {
                case "intent/query":
                    query += 2;
                    break;
                case "intent/query-weak":
                    query += 1;
                    break;
                case "intent/complaint":
                    complaint += 2;
                    break;
                case "intent/complaint-weak":
                    complaint += 1;
                    break;
                case "intent/comment":
                    query -= 1;
                    complaint -= 2;
                    break;
            }
        }

        query += EndsAsking(input.Text) ? 1.5 : input.Text.Folded.Contains('?') ? 1 : 0;
        return (query, complaint);
    }

    private static bool EndsAsking(NormalisedText text) => text.Folded.TrimEnd().EndsWith("?");
}
