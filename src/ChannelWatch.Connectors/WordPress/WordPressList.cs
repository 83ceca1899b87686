namespace ChannelWatch.Connectors.WordPress;

/// <summary>One page of a list of comments.</summary>
/// <param name="Rows">The comments in it, without pingbacks and notes.</param>
/// <param name="Length">How many rows the page had altogether.</param>
/// <param name="Total">How many the site says the whole list has, when it says so.</param>
internal sealed record WordPressList(IReadOnlyList<WordPressRow> Rows, int Length, int? Total);
