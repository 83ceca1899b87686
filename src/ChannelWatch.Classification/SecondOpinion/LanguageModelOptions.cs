using System.ComponentModel.DataAnnotations;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>A language model behind an OpenAI-compatible chat endpoint as configured; off while no address is given.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>Where the interface begins: "http://localhost:11434/v1" for Ollama on this machine.</summary>
    public Uri? Url { get; set; }

    public string Model { get; set; } = "";

    /// <summary>Empty where none is needed.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How the form of the answer is asked for.</summary>
    public AnswerFormat Format { get; set; } = AnswerFormat.JsonSchema;

    [Range(1, 600)]
    public int PerMinute { get; set; } = 10;

    [Range(1, 1_000_000)]
    public int PerMonth { get; set; } = 3000;

    /// <summary>A model on a school's own server may take its time: nobody waits for it.</summary>
    [Range(typeof(TimeSpan), "00:00:02", "00:05:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Characters of the comment that are sent; a longer one is not asked about.</summary>
    [Range(200, 20_000)]
    public int LongestText { get; set; } = 4000;

    public bool IsOn => Url is not null;

    /// <summary>All mistakes at once, each with its key, the value found and the values allowed; secrets are never repeated. Empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => LanguageModelOptionsRules.MistakesIn(this);
}
