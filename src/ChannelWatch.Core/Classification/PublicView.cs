namespace ChannelWatch.Core.Classification;

/// <summary>
/// How likely people at large would call a text abuse or spam, each 0 to 1, one half being as likely as not. It puts comments of any kind in
/// order; what the school does with them is the policy's decision on the findings.
/// </summary>
public readonly record struct PublicView(double Abuse, double Spam);
