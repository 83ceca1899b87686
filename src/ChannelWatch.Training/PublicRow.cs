namespace ChannelWatch.Training;

/// <summary>A row of the public data: general abuse and spam, not about schools.</summary>
internal sealed record PublicRow(string Text, IReadOnlyList<string> Labels, string Source)
{
    /// <summary>In the order of the table's public columns.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["abuse", "hate", "threat", "sexual", "profanity", "spam"];

    /// <summary>The output label each public column speaks for.</summary>
    public static IReadOnlyList<ModelLabel> Outputs { get; } =
        [ModelLabel.Abuse, ModelLabel.Hate, ModelLabel.Threat, ModelLabel.Sexual, ModelLabel.Profanity, ModelLabel.Spam];

    /// <summary>Keyword-sampled tweets count less, general comment sets more: that is what carries over to sources never seen.</summary>
    public float Weight => Source switch
    {
        "davidson" => 0.3f,
        "hatexplain" => 0.4f,
        "hatemojibuild" or "stormfront" => 0.7f,
        "jigsaw" or "misogyny_eacl" or "convabuse" => 1.5f,
        "wikitox_nonfuzzed" or "surge" or "youtube_spam" => 2f,
        _ => 1f,
    };

    /// <summary>1, -1, or 0 where the source does not tell: most sources never label threats or sexual remarks.</summary>
    public float Target(int column)
    {
        var name = Columns[column];
        if (Labels.Contains(name))
        {
            return 1;
        }

        var mayHideIt = name is "threat" or "sexual" or "profanity" && Labels.Contains("abuse") && Source is not ("jigsaw" or "convabuse");
        return mayHideIt ? 0 : -1;
    }
}
