namespace ChannelWatch.Classification.Model;

/// <summary>
/// How sure a rule must be to be followed against the model, which has seen what the rules say; chosen on training authors the model had not
/// seen. They are high: where rules disagreed with the model, following them cost more innocent comments than it saved.
/// </summary>
/// <param name="Hide">From here a rule hides whatever the model thinks.</param>
/// <param name="Ask">From here it is put before a person.</param>
/// <param name="Name">From here its category is named.</param>
/// <param name="Tell">From here a sign of risk to a child, or of a threat, is told.</param>
internal sealed record WeighingLimits(double Hide, double Ask, double Name, double Tell)
{
    public static WeighingLimits Shipped { get; } = new(Hide: 0.94, Ask: 0.95, Name: 0.97, Tell: 0.97);
}
