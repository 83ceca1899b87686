namespace ChannelWatch.Classification.Model;

/// <summary>
/// What public data teach about abuse and spam beside what school comments teach. It has a small say in whether they are named, and all of it
/// in the order among comments that are named, or are not: there are far more public texts than school comments, of far more kinds.
/// </summary>
internal static class PublicVoice
{
    private const float Steepness = 2;
    private const float AbuseShare = 0.2f;
    private const float SpamShare = 0.2f;

    // What the trees add to the public view: with more of it school comments are put in better order, and public texts in worse.
    private const float TreesShare = 0.35f;
    private const int Abuse = ModelShape.SchoolColumns;
    private const int Spam = ModelShape.SchoolColumns + ModelShape.PublicColumns - 1;

    /// <summary>Mixes the columns learnt from public data into the trees' results and adds them to the answers.</summary>
    public static void Join(ReadOnlySpan<float> inputs, Span<float> results, Span<float> answers)
    {
        Mix(ref results[(int)ModelLabel.Abuse], Steepness * inputs[Abuse], AbuseShare);
        Mix(ref results[(int)ModelLabel.Spam], Steepness * inputs[Spam], SpamShare);
        answers[(int)ModelLabel.PublicAbuse] = View(inputs[Abuse], results[(int)ModelLabel.Abuse]);
        answers[(int)ModelLabel.PublicSpam] = View(inputs[Spam], results[(int)ModelLabel.Spam]);
    }

    private static void Mix(ref float result, float other, float share) => result += share * (other - result);

    private static float View(float margin, float result) =>
        1 / (1 + MathF.Exp(-((TreesShare * result) + ((1 - TreesShare) * Steepness * margin))));
}
