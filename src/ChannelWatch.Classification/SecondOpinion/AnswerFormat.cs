namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>How the form of the answer is asked for; it is checked in full in any case.</summary>
public enum AnswerFormat
{
    /// <summary>By a JSON schema: OpenAI, Azure OpenAI, Ollama, llama.cpp, vLLM.</summary>
    JsonSchema,

    /// <summary>By "some JSON object", for services that know no schema.</summary>
    JsonObject,

    /// <summary>By the instructions alone.</summary>
    Prompt,
}
